// import() of what is no module: which errors, and after how many microtasks.
const specifiers = [
  './nope.mjs', 'nopkg', 'https://example.org/a.js', 'foo:bar', '#internal', 'node:nope', 'a/b.js', '@a/b/c', '@a',
];

async function attempt(specifier) {
  let microtasks = 0;
  let isOpen = true;
  const count = () => {
    if (!isOpen) return;
    microtasks++;
    queueMicrotask(count);
  };
  const attempted = import(specifier).catch((error) => {
    isOpen = false;
    return error;
  });
  count();
  const { code, name, message } = await attempted;
  console.log(specifier, microtasks, code, name);
  if (!specifier.startsWith('.')) console.log(' ', message.replace(/imported from .*/, ''));
}

(async () => {
  for (const specifier of specifiers) await attempt(specifier);
})();
