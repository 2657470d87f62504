// Promise.race takes the first that settles, by ticks and then by position.
Promise.race([Promise.resolve().then(() => 'late'), Promise.resolve('first'), Promise.resolve('second')]).then((v) => console.log('race', v));
Promise.race([Promise.reject('no'), Promise.resolve('yes')]).then((v) => console.log(v), (e) => console.log('rejected', e));
Promise.race([new Promise(() => {}), 5]).then((v) => console.log('plain', v));
