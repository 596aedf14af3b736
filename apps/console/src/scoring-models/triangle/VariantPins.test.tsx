import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { keepTokens } from '../../api';
import { fakeApi, listOf, showInConsole, tokensCalled } from '../../testing';
import { VariantPins } from './VariantPins';

const model = (version: number, china: number) => ({
  ...{ id: `m${version}`, version, name: `Version ${version}` },
  weights: { chinaExposure: china, verticalIntegration: 0.9 - china, recyclingShare: 0.1 },
});

const show = (count: number) => {
  const sent = fakeApi({
    'GET /v1/scoring-models': listOf(
      Array.from({ length: count }, (_, index) => model(count - index, 0.5 + index / 100)),
    ),
  });
  const onTake = jest.fn();
  showInConsole(
    <svg>
      <VariantPins without={[`m${count}`, `m${count - 1}`]} onTake={onTake} />
    </svg>,
  );
  return { onTake, sent };
};

beforeEach(() => keepTokens(tokensCalled('maria')));

it('gives the draft the weights of another version, by a press or by keyboard', async () => {
  const { onTake } = show(3);
  const pin = await screen.findByRole('button', { name: /^Take the weights of version 1, Version 1/ });
  expect(screen.getAllByRole('button')).toEqual([pin]);
  await userEvent.click(pin);
  pin.focus();
  await userEvent.keyboard('{Enter} ');
  expect(onTake).toHaveBeenCalledTimes(3);
  expect(onTake).toHaveBeenLastCalledWith([520, 380, 100]);
});

it('shows the newest twelve and no more', async () => {
  const { sent } = show(14);
  await screen.findAllByRole('button', { name: /Version 12/ });
  expect(screen.getAllByRole('button')).toHaveLength(12);
  expect(sent[0].query).toMatchObject({ sort: '-version', limit: '14' });
});
