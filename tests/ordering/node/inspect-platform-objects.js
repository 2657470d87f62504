// The platform's objects in console.log: at once, nested, too deep, with %s
const util = require('util');
const form = new FormData();
form.append('a', 'b');
form.append('a', 'c');
class Named extends EventTarget { field = 1; }
const objects = {
  headers: new Headers({ a: 'b' }), encoder: new TextEncoder(), decoder: new TextDecoder(), url: new URL('http://a.b/?c=d'),
  params: new URLSearchParams('a=1'), controller: new AbortController(), target: new EventTarget(), named: new Named(),
  blob: new Blob(['a']), readable: new ReadableStream(), writable: new WritableStream(), transform: new TransformStream(),
  response: new Response('x', { headers: { a: 'b' } }), request: new Request('http://a.b'), form,
  strategy: new CountQueuingStrategy({ highWaterMark: 1 }), signal: AbortSignal.abort(),
};
for (const [name, value] of Object.entries(objects)) {
  console.log(name, value, [value]);
  console.log({ a: { b: { c: value } } }, util.inspect({ value }, { depth: 0 }), util.inspect(value, { depth: 0 }));
}
console.log('%s %s', objects.blob, objects.url, { a: { b: { c: new Event('x') } } });
console.log(Object.keys(new Event('x')), JSON.stringify(new Event('x')), new Event('x').isTrusted);
