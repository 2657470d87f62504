// JSON.parse calls its reviver from the leaves to the root.
const result = JSON.parse('{"a":[1,{"b":2}],"2":"two","1":"one","gone":0}', function (key, value) {
  console.log(key === '' ? '(root)' : key, JSON.stringify(value), Array.isArray(this));
  return key === 'gone' ? undefined : typeof value === 'number' ? value * 10 : value;
});
console.log(JSON.stringify(result));
for (const bad of ['', '{', '[1,]', '{"a":1,}', "{'a':1}", 'nul', '01', '"\n"', '1 2', 'undefined']) try { JSON.parse(bad); console.log('no error'); } catch (e) { console.log(e.name); }
console.log(JSON.parse(' [1e3, -0.5, "\\u0041\\n", true, null] ').join('|'));
