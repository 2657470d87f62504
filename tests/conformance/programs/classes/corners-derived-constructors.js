function show(value) {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return `function ${value.name}`;
  if (Array.isArray(value)) return `[${Array.from(value, show).join(', ')}]`;
  if (value === null || typeof value !== 'object') return String(value);
  return `{${Reflect.ownKeys(value).map((key) => `${String(key)}: ${show(value[key])}`).join(', ')}}`;
}
function t(what, run) {
  let result;
  try {
    result = show(run());
  } catch (error) {
    result = `${error.name}: ${error.message}`;
  }
  console.log(`${what}: ${result}`);
}
t('derived no super',()=>{class A extends Object{constructor(){}};new A});
t('derived twice',()=>{class A extends Object{constructor(){super();super()}};new A});
t('derived return obj',()=>{class A extends Object{constructor(){return {a:1}}};return new A});
t('derived return prim',()=>{class A extends Object{constructor(){super();return 1}};new A});
t('derived return undef',()=>{class A extends Object{constructor(){super();return undefined}};return new A instanceof A});
t('base return prim',()=>{class A{constructor(){return 1}};return new A instanceof A});
