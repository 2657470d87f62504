// Dates with fixed times, in UTC.
const d = new Date(Date.UTC(2024, 1, 29, 12, 30, 45, 678));
console.log(d.toISOString(), d.getTime(), JSON.stringify(d), d.getUTCDay(), d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate(), d.getUTCHours());
d.setUTCFullYear(2023); console.log(d.toISOString());
d.setUTCDate(0); console.log(d.toISOString());
d.setUTCHours(25, 61, 61); console.log(d.toISOString());
console.log(new Date('2024-03-10T10:00:00Z') - new Date('2024-03-09T09:00:00Z'), new Date('2024-01-01').toISOString(), new Date('nonsense').getTime(), new Date(2024, 0, 31).getTime(), Date.parse('2024-01-01T00:00:00+02:00'), new Date(8.64e15 + 1).getTime(), typeof Date(), new Date(0).toUTCString());
try { new Date(NaN).toISOString(); } catch (e) { console.log(e.name, e.message); }
