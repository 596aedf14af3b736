import { problemsOf } from '@lodestone/testing';
import { listQuery } from './lists';
import { calendarDateSchema } from './primitives';

const query = listQuery(['name', 'score', 'day'], { day: calendarDateSchema.optional() });

describe('the parameters of a list', () => {
  it('are 50 records in its own order when nothing is said', () => {
    expect(query.parse({})).toEqual({ limit: 50 });
  });

  it('are read from text, as an address has nothing else', () => {
    const given = { limit: '7', offset: '0', sort: '-score,name', day: '2026-11-23' };
    expect(query.parse(given)).toEqual({
      limit: 7,
      offset: 0,
      sort: ['-score', 'name'],
      day: '2026-11-23',
    });
  });

  it.each(['ten', '0', '201', '1.5', ''])('are explained to who asks for %j records', (limit) => {
    const messages = query.safeParse({ limit }).error?.issues.map(({ message }) => message);
    expect(messages).toEqual(['A whole number from 1 to 200']);
  });

  it.each<[object, string[]]>([
    [{ limit: '1' }, []],
    [{ limit: '200' }, []],
    [{ limit: '0' }, ['/limit field.too_small']],
    [{ limit: '-1' }, ['/limit field.too_small']],
    [{ limit: '201' }, ['/limit field.too_big']],
    [{ limit: '1.5' }, ['/limit field.wrong_type']],
    [{ limit: 'all' }, ['/limit field.wrong_type']],
    [{ limit: '' }, ['/limit field.wrong_type']],
    [{ limit: ' 7' }, ['/limit field.wrong_type']],
    [{ limit: '+7' }, ['/limit field.wrong_type']],
    [{ limit: '1e2' }, ['/limit field.wrong_type']],
    [{ limit: '0x10' }, ['/limit field.wrong_type']],
    [{ limit: '9'.repeat(400) }, ['/limit field.wrong_type']],
    [{ offset: '' }, ['/offset field.wrong_type']],
    [{ limit: ['1', '2'] }, ['/limit field.wrong_type']],
    [{ offset: '100000' }, []],
    [{ offset: '100001' }, ['/offset field.too_big']],
    [{ offset: '-1' }, ['/offset field.too_small']],
    [{ cursor: 'x'.repeat(2000) }, []],
    [{ cursor: 'x'.repeat(2001) }, ['/cursor field.too_big']],
    [{ cursor: '' }, ['/cursor field.too_small']],
    [{ sort: 'name' }, []],
    [{ sort: '-day,score,name,-name' }, []],
    [{ sort: 'name,score,day,name,score' }, ['/sort field.malformed']],
    [{ sort: 'colour' }, ['/sort field.malformed']],
    [{ sort: 'names' }, ['/sort field.malformed']],
    [{ sort: '--name' }, ['/sort field.malformed']],
    [{ sort: '+name' }, ['/sort field.malformed']],
    [{ sort: 'name,' }, ['/sort field.malformed']],
    [{ sort: 'name; DROP TABLE suppliers' }, ['/sort field.malformed']],
    [{ sort: '' }, ['/sort field.malformed']],
    [{ day: '2026-02-29' }, ['/day date.unknown']],
    [{ page: '2' }, ['/page field.unknown']],
  ])('%j: %j', (given, problems) => expect(problemsOf(query, given)).toEqual(problems));
});
