// await of a native promise or of a plain value takes one tick.
(async () => { await 1; console.log('value'); await 2; console.log('value again'); })();
(async () => { await Promise.resolve(); console.log('promise'); await Promise.resolve(); console.log('promise again'); })();
Promise.resolve().then(() => console.log('then 1')).then(() => console.log('then 2')).then(() => console.log('then 3'));
