// Long chains of awaits finish before a timer of 0.
setTimeout(() => console.log('timer'), 0);
(async () => { for (let i = 0; i < 100; i++) await undefined; console.log('100 awaits'); })();
console.log('main');
