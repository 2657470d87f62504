// What the formatters of Intl have in common: calls without new, wrong receivers, bad options, what they tell of themselves.
function t(f) {
  try {
    const r = f();
    console.log(typeof r === 'object' ? JSON.stringify(r) : String(r));
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
}
for (const n of ['Collator', 'DateTimeFormat', 'ListFormat', 'NumberFormat', 'PluralRules', 'RelativeTimeFormat']) {
  const C = Intl[n];
  console.log(n, C.length, C.name, typeof C);
  t(() => typeof C());
  t(() => typeof new C());
  class Sub extends C { get own() { return 1; } }
  t(() => new Sub('en').own);
  t(() => new Sub('en') instanceof C);
  t(() => Object.prototype.toString.call(new C()));
  t(() => new C('x-'));
  t(() => new C(7));
  t(() => new C(null));
  for (const k of ['resolvedOptions', 'format', 'formatToParts', 'compare', 'select']) {
    if (n === 'PluralRules' && k === 'resolvedOptions') continue;
    if (n === 'RelativeTimeFormat' && k === 'formatToParts') continue;
    const d = Object.getOwnPropertyDescriptor(C.prototype, k);
    if (!d) { console.log(k, 'none'); continue; }
    const f = d.get ?? d.value;
    console.log(k, f.name, f.length, !!d.get, d.enumerable, d.configurable);
    t(() => f.call({}));
    t(() => f.call(new Intl[n === 'Collator' ? 'NumberFormat' : 'Collator']()));
    t(() => f.call(undefined));
    if (d.get) {
      const o = new C();
      t(() => o[k] === o[k]);
      t(() => o[k].name + o[k].length);
    }
  }
  if (n !== 'PluralRules') {
    t(() => Object.assign(new C().resolvedOptions(), { timeZone: undefined }));
    t(() => Object.assign(new C('en').resolvedOptions(), { timeZone: undefined }));
    t(() => new C(['en-US', 'de']).resolvedOptions().locale);
  }
  console.log(new C());
}
t(() => ['b', 'a', 'C', '10', '9'].sort(new Intl.Collator(undefined, { numeric: true }).compare));
t(() => new Intl.Collator('en', { sensitivity: 'base' }).compare('a', 'A'));
t(() => new Intl.Collator('de', { sensitivity: 'x' }));
t(() => new Intl.ListFormat('en', { type: 'disjunction' }).format(['a', 'b', 'c']));
t(() => new Intl.ListFormat('en', { style: 'narrow', type: 'unit' }).formatToParts(['a', 'b', 'c']));
t(() => new Intl.ListFormat('en', { style: 'x' }));
t(() => new Intl.ListFormat().format([1]));
t(() => new Intl.ListFormat().format());
t(() => new Intl.ListFormat('en', { type: 'unit', style: 'short' }).resolvedOptions());
t(() => new Intl.NumberFormat('en-US', { style: 'currency', currency: 'EUR' }).formatToParts(-1234.5));
t(() => new Intl.NumberFormat('en-US', { style: 'percent', maximumSignificantDigits: 3 }).resolvedOptions());
t(() => new Intl.NumberFormat('en-US', { notation: 'compact' }).resolvedOptions());
t(() => new Intl.NumberFormat('en-US', null));
t(() => new Intl.PluralRules('en', { type: 'ordinal' }).select(22));
t(() => new Intl.PluralRules('en', null));
t(() => new Intl.PluralRules('en', { minimumFractionDigits: 1 }).select(1));
t(() => new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(-1, 'days'));
t(() => new Intl.RelativeTimeFormat('en', { style: 'short' }).resolvedOptions());
t(() => new Intl.RelativeTimeFormat('en').format(Infinity, 'days'));
t(() => new Intl.RelativeTimeFormat('en').format(1, 'dayz'));
t(() => new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).resolvedOptions());
t(() => new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).formatToParts(0));
t(() => new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', hour12: false, timeZone: 'UTC', timeZoneName: 'short' }).formatToParts(0));
t(() => new Intl.DateTimeFormat().format(NaN));
t(() => new Intl.DateTimeFormat('en-US', { dateStyle: 'x' }));
t(() => (1).toLocaleString('en', null));
t(() => 1n.toLocaleString('en', null));
t(() => new Date(0).toLocaleString('en', null));
t(() => 'a'.localeCompare('b', 'en', null));
t(() => new Intl.ListFormat('en', null));
t(() => new Intl.ListFormat('en', 7));
t(() => new Intl.RelativeTimeFormat('en', null));
t(() => new Intl.DateTimeFormat('en', null));
