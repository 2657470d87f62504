// The loop with var and setTimeout, and its three cures.
for (var i = 0; i < 3; i++) setTimeout(() => console.log('var', i), 0);
for (let j = 0; j < 3; j++) setTimeout(() => console.log('let', j), 0);
for (var k = 0; k < 3; k++) (function (k) { setTimeout(() => console.log('iife', k), 0); })(k);
for (var m = 0; m < 3; m++) setTimeout(console.log, 0, 'argument', m);
