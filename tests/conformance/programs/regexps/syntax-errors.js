// Patterns that are not valid, and some that are.
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
const patterns = [['(',''],['(','u'],['a**',''],['[b-a]',''],['\\',''],['(?<a',''],['\\k<a>(?<b>x)',''],['\\u{110000}','u'],['a{2,1}',''],[')',''],['a','gg'],['a','x'],['a','uv'],['{1}','u'],['{1}',''],['[',''],['(?',''],['(?z)',''],['\\p{foo}','u'],['(?<a>x)(?<a>y)',''],['(?<1>x)',''],['\\c','u'],['\\1','u'],['a{1','u'],['?',''],['(?=a)*','u'],['[[a]','v'],['[a--b&&c]','v'],['\\k','u'],['(?<=a)*',''],['(?<a>.)\\k','' ],['/(',''],['\n(',''],['\\u{','u'],['\\x','u'],['[\\d-a]','u'],['\\-','u'],['a|*',''],['[(]','v'],['[^\\p{RGI_Emoji}]','v'],['\\p{RGI_Emoji}','u'],['}','u'],[']','u'],['(?:a',''],['[a-\\d]','u'],['(?<=a){2}','u'],['a{99999999999}',''],['\\u{1F600}','u'],['(?<a','u'],['*',''],['+',''],['a{2}{3}',''],['x{1}?+',''],['(?!',''],['[z-\\x61]',''],['\\cA',''],['(?<>a)',''],['[\\b-a]','']];
for (const [source, flags] of patterns) {
  let outcome;
  try {
    outcome = String(new RegExp(source, flags));
  } catch (error) {
    outcome = `${error.name}: ${error.message}`;
  }
  console.log(JSON.stringify([source, flags, outcome]));
}
