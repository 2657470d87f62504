const p=Proxy.revocable([],{});p.revoke(); Promise.reject(p.proxy);
