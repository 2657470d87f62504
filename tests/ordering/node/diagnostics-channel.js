// Channels: subscribers run at once
const dc = require('diagnostics_channel');
const c = dc.channel('my');
const f = (message, name) => console.log(message, name);
console.log(c.hasSubscribers);
dc.subscribe('my', f); console.log(c.hasSubscribers); c.publish({ a: 1 });
console.log(dc.unsubscribe('my', f), c.hasSubscribers, dc.channel('my') === c);
