// finally beside then of another chain.
Promise.resolve('1').then((res) => { console.log(res); }).finally(() => { console.log('finally'); });
Promise.resolve('2').finally(() => { console.log('finally2'); return 'not this'; }).then((res) => { console.log('finally2 then', res); });
