const log = [];
const t = (name, value) => (log.push(name), value);
const o = {};
t('a', o)[t('b', 'x')] = t('c', 1);
console.log(log.splice(0).join(' '));
t('a', o)[t('b', 'x')] += t('c', 1);
console.log(log.splice(0).join(' '), o.x);
const key = { toString() { log.push('toString'); return 'k'; } };
t('o', o)[key] = t('v', 1);
console.log(log.splice(0).join(' '));
try { undefined[t('key', key)] = t('value', 1); } catch (e) { console.log(e.constructor.name, log.splice(0).join(' ')); }
try { null[t('key', key)]; } catch (e) { console.log(e.constructor.name, log.splice(0).join(' ')); }
try { null[t('key', key)](t('arg')); } catch (e) { console.log(e.constructor.name, log.splice(0).join(' ')); }
try { o.nope(t('arg')); } catch (e) { console.log(e.constructor.name, log.splice(0).join(' ')); }
try { (void 0)(t('arg')); } catch (e) { console.log(e.constructor.name, log.splice(0).join(' ')); }
try { new (t('callee', 1))(t('arg')); } catch (e) { console.log(e.constructor.name, log.splice(0).join(' ')); }
let x = 1;
x += (x = 10, 5);
console.log(x);
x = x++ + ++x;
console.log(x);
let i = 0;
const a = [];
a[i++] = i++;
console.log(a, i);
a[i] = i = 5;
console.log(a.length, i);
const obj = { get a() { log.push('get a'); return 1; }, set a(v) { log.push('set a ' + v); } };
obj.a += 2;
obj.a &&= 5;
obj.a ||= 6;
obj.a++;
console.log(log.splice(0).join(', '));
