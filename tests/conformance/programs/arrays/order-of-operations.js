// Each method of arrays over a proxy that reports every operation, in the order in which it happens.
function reporting(target, log) {
  return new Proxy(target, new Proxy({}, {
    get(_, trap) {
      return (...given) => {
        log.push(`${trap} ${typeof given[1] === 'object' || given[1] === undefined ? '' : String(given[1])}`);
        return Reflect[trap](...given);
      };
    },
  }));
}

const targets = ['[3, 1, 2]', '[1, , 3]', "({ length: 3, 0: 'a', 2: 'c' })", '[]'];
const calls = `at(-1)
concat([1], 2)
copyWithin(0, 1)
copyWithin(1, 0, 2)
every((x) => true)
fill(9, 1)
filter((x) => true)
find((x) => x === 3)
findIndex((x) => x === undefined)
findLast((x) => x === 1)
findLastIndex((x) => false)
flat()
flatMap((x) => [x, [x]])
forEach((x, i) => log.push('visit ' + i))
includes(3)
includes(undefined)
indexOf(undefined)
indexOf(3, -2)
join('-')
lastIndexOf(3)
lastIndexOf(undefined, undefined)
map((x) => x + '')
pop()
push(7, 8)
reduce((a, b) => String(a) + b, '')
reduceRight((a, b) => String(a) + b, '')
reverse()
shift()
slice(1)
some((x) => x === 1)
sort()
sort((a, b) => (log.push('compare ' + a + ' ' + b), a < b ? -1 : 1))
splice(1, 1)
splice(0, 1, 'x', 'y')
splice(1)
splice()
toLocaleString()
toReversed()
toSorted()
toSpliced(1, 1, 'q')
toString()
unshift(1, 2)
unshift()
with(0, 'w')
entries()
keys()
values()`.split('\n');

for (const target of targets) {
  for (const call of calls) {
    globalThis.log = [];
    globalThis.array = reporting((0, eval)(target), log);
    const [, name, given] = /^(\w+)\((.*)\)$/.exec(call);
    let outcome;
    try {
      const result = (0, eval)(`Array.prototype.${name}.call(array${given && ', '}${given})`);
      outcome = result === array ? 'same' : JSON.stringify(typeof result?.next === 'function' ? [...result] : result);
    } catch (error) {
      outcome = String(error);
    }
    console.log(`${target}.${call} => ${outcome}: ${log.join(', ')}`);
  }
}
