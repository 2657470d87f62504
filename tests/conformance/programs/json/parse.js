// JSON that is valid, and what is said of JSON that is not.
function show(value) {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return `function ${value.name}`;
  if (value === null || typeof value !== 'object') return String(value);
  if (value instanceof RegExp || value instanceof Date) return String(value);
  const members = Object.keys(value).map((key) => `${key}:${show(value[key])}`);
  return Array.isArray(value) ? `[${members}]` : `{${members}}`;
}
function probe(attempt) {
  let outcome;
  try {
    outcome = show(attempt());
  } catch (error) {
    outcome = `throws ${error.name}: ${error.message}`;
  }
  console.log(`${String(attempt).slice(6)} => ${outcome.toWellFormed()}`);
}
probe(() => JSON.parse('{"a":[1,{"b":2}]}', function (key, value) { return typeof value === 'number' ? value * 2 : value; }));
probe(() => JSON.parse('[1,2,3]', (key, value) => (key === '1' ? undefined : value)).length);
probe(() => (() => { const keys = []; JSON.parse('{"b":1,"a":[2],"1":3}', (key, value) => (keys.push(key), value)); return keys; })());
probe(() => Object.keys(JSON.parse('{"__proto__":1,"b":2,"2":1,"1":3,"b":4}')));
probe(() => JSON.parse(null));
probe(() => JSON.parse(undefined));
probe(() => JSON.parse({}));
probe(() => JSON.parse([]));
probe(() => JSON.parse(() => 1));
probe(() => JSON.parse(Symbol('q')));
probe(() => JSON.parse('['.repeat(3000) + ']'.repeat(3000)).length);
const texts = ['','{','[','[1','[1,','[1,]','{"a"','{"a":','{"a":1','{"a":1,','{"a":1,}','{a:1}','{1:1}','tru','truex','nul','undefined','"abc','"a\nb"','"\\x"','"\\u12"','"\\u12g4"','"\\u12','"\\u','01','-','1.','1e','1e+','1E-x','.5','+1','1 2','[] x','abc','[1 2]','{"a" 1}','{"a":1 "b"}','[a]','\u00a01','"\t"',' ','["'+'x'.repeat(50)+'",oops,"'+'y'.repeat(50)+'"]','x'+'y'.repeat(60),'['+'1,'.repeat(30)+'!','{"a":tru}','-a','- 1','"a""b"','12a','1.5.5','[,]','}',']',':','"\\','{"a":"b\\','\u{1F600}','[\u{1F600}]','"\\ud83d','nulll','-01','{"a":01}','falsy','[1}','{"a":1]', '\'a\'', 'NaN','-Infinity','{,}','{"a":,}','{"a",}','123abc','00','-00','1.e5','1e5.','tr"','tr1','{"a":tr"','[1,2,3,4,5,6,7,x]','[1,2,3,4,5,6,x]','[1,2,3,4,5,6,7,8,9,x]','["a","b",x,"c"]','{"__proto__":1,"b":2,"2":1,"1":3,"b":4}','[1e400,-0,1e-400,123456789012345678901234567890]','"\\ud83d\\ude00\\u0041\\/\\b"',' [ 1 , { "a" : [ ] } ] '];
for (const text of texts) {
  let outcome;
  try {
    outcome = JSON.stringify(JSON.parse(text));
  } catch (error) {
    outcome = `${error.name}: ${error.message}`.toWellFormed();
  }
  console.log(JSON.stringify(text), outcome);
}
