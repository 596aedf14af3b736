import { fireEvent, screen } from '@testing-library/react';
import { showInConsole } from '../../testing';
import { LimitSlider } from './LimitSlider';

const LIMITS = { moderate: 0.25, high: 0.5, critical: 0.75 };

const show = () => {
  const onMove = jest.fn();
  showInConsole(
    <LimitSlider
      label="weights.limitOf"
      active={LIMITS}
      limits={LIMITS}
      onMove={onMove}
      onSettle={jest.fn()}
    />,
  );
  return onMove;
};
const move = async (name: string, value: number) =>
  fireEvent.change(await screen.findByRole('slider', { name }), { target: { value } });

it('says in points where a band begins, and moves it', async () => {
  const onMove = show();
  const handle = await screen.findByRole('slider', { name: 'Moderate from' });
  expect(handle.getAttribute('aria-valuetext')).toBe('25.0');
  await move('Moderate from', 30);
  expect(onMove).toHaveBeenCalledWith({ moderate: 0.3, high: 0.5, critical: 0.75 });
});

it('moves no limit to within a point of the next', async () => {
  const onMove = show();
  await move('High from', 74.5);
  expect(onMove).not.toHaveBeenCalled();
});
