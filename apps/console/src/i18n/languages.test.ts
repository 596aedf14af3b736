import de from './de';
import en from './en';

type Tree = { readonly [name: string]: string | Tree };

/** All messages by their whole keys. */
const messagesOf = (tree: Tree, above = ''): [string, string][] =>
  Object.entries(tree).flatMap(([name, below]): [string, string][] =>
    typeof below === 'string' ? [[above + name, below]] : messagesOf(below, `${above}${name}.`),
  );

/** What a message has filled in. */
const gapsOf = (message: string): string[] => [...new Set(message.match(/%\{\w+\}/g) ?? [])].sort();

const english = messagesOf(en as unknown as Tree);
const languages: [string, Tree][] = [['German', de as unknown as Tree]];

describe.each(languages)('%s', (_, messages) => {
  const own = new Map(messagesOf(messages));

  it('says all that English says, and nothing else', () => {
    expect([...own.keys()].sort()).toEqual(english.map(([key]) => key).sort());
  });

  it('fills in the same', () => {
    const different = english.filter(
      ([key, message]) => gapsOf(own.get(key) ?? '').join() !== gapsOf(message).join(),
    );
    expect(different).toEqual([]);
  });

  it('leaves nothing empty', () => {
    expect([...own].filter(([key, message]) => message === '' && key !== 'ra.boolean.null')).toEqual([]);
  });
});
