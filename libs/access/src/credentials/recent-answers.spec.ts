import { RecentAnswers } from './recent-answers';

describe('an answer', () => {
  it('is remembered until its time is over', () => {
    const answers = new RecentAnswers<string>(10);
    answers.set('who', 'me', 5000);
    expect([answers.get('who', 0), answers.get('who', 4999), answers.get('who', 5000)]).toEqual([
      ...['me', 'me', undefined],
    ]);
    expect(answers.get('whom', 0)).toBeUndefined();
  });

  it('is replaced by a newer one', () => {
    const answers = new RecentAnswers<string>(10);
    answers.set('who', 'me', 5000);
    answers.set('who', 'nobody', 6000);
    expect([answers.get('who', 5500), answers.size]).toEqual(['nobody', 1]);
  });

  it('is forgotten when there are too many younger ones', () => {
    const answers = new RecentAnswers<number>(3);
    for (const number of [1, 2, 3, 1, 4]) answers.set(`of ${number}`, number, 5000);
    expect([1, 2, 3, 4].map((number) => answers.get(`of ${number}`, 0))).toEqual([1, undefined, 3, 4]);
    expect(answers.size).toBe(3);
  });

  it('is forgotten with all others', () => {
    const answers = new RecentAnswers<string>(3);
    answers.set('who', 'me', 5000);
    answers.clear();
    expect([answers.get('who', 0), answers.size]).toEqual([undefined, 0]);
  });
});
