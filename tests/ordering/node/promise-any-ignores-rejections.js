// Promise.any takes the first fulfilled one, and collects the errors when there is none.
Promise.any([Promise.reject(1), Promise.resolve().then(() => 'late'), Promise.reject(2)]).then((v) => console.log(v));
Promise.any([Promise.reject('x'), Promise.reject('y')]).catch((e) => console.log(e.name, e.message, e.errors.join()));
Promise.resolve().then(() => console.log(1)).then(() => console.log(2)).then(() => console.log(3));
