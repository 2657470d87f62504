// Prices, dates, lists, plurals and orders by Intl, in American English.
const money = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const cart = [{ name: 'Tea', price: 4.5, count: 3 }, { name: 'Pot', price: 1250, count: 1 }];
for (const { name, price, count } of cart) console.log(name.padEnd(5), money.format(price * count));
console.log(cart.map((item) => item.price).map(money.format).join(' + '));
console.log(new Intl.ListFormat('en', { type: 'conjunction' }).format(cart.map((item) => item.name)));
console.log([999, 1049, 15300, 999500, 2.5e9].map((n) => new Intl.NumberFormat('en-US', { notation: 'compact' }).format(n)).join(' '));
console.log((1234567).toLocaleString('en-US', { notation: 'compact', compactDisplay: 'long' }), (0.256).toLocaleString(undefined, { style: 'percent', maximumFractionDigits: 1 }));
console.log(money.formatToParts(-1234.5).map((part) => `${part.type}=${part.value}`).join(' '));
const when = new Date(Date.UTC(2026, 0, 5, 14, 5, 9));
console.log(new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' }).format(when));
console.log(new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', hour: 'numeric', minute: '2-digit' }).format(when));
console.log(Object.fromEntries(new Intl.DateTimeFormat('en-US', { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(when).map((part) => [part.type, part.value])).year);
console.log(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date(0).toLocaleTimeString('en-US', { hour12: false, timeZone: 'UTC' }));
const ordinals = new Intl.PluralRules('en-US', { type: 'ordinal' }), endings = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
console.log([1, 2, 3, 4, 11, 12, 21, 22, 103].map((n) => n + endings[ordinals.select(n)]).join(' '));
console.log([0, 1, 2].map((n) => `${n} item${new Intl.PluralRules('en-US').select(n) === 'one' ? '' : 's'}`).join(', '));
const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
console.log([[-1, 'day'], [2, 'weeks'], [0, 'year'], [-3, 'hour'], [1, 'month']].map(([n, unit]) => ago.format(n, unit)).join(' | '));
console.log(['z10', 'Z2', 'z2', 'a'].sort(new Intl.Collator('en', { numeric: true }).compare).join());
for (const make of [() => new Intl.NumberFormat('en-US', { style: 'currency' }), () => new Intl.DateTimeFormat('en-US', { timeZone: 'Nope/Zone' }), () => new Intl.DateTimeFormat().format(NaN), () => ago.format(1, 'fortnight')]) {
  try { make(); } catch (error) { console.log(error.name, error.message); }
}
