// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Signs in the page through NCALayer. An element says where and what:
//
//   data-ncalayer   address of the program's socket
//   data-offer      where the request for NCALayer comes from, data-answer where the
//                   signatures go, data-fail where a failure of this page goes
//   data-csrf       goes with each of them
//   data-looking, data-waiting, data-checking, data-offline   the line of state
//
// and has inside: [data-sign], [data-cancel], [data-line] with aria-live, and
// [data-problem] for what went wrong and what to do, whose words the server gives.

const GREETING = 5000; // milliseconds in which a program greets; a person has no limit

class Failure extends Error {}

// Frames that keep a connection alive and say nothing.
const idle = (frame) => frame === '--heartbeat--' || frame === '{}';

// connect opens a socket and waits for the greeting of NCALayer.
const connect = (address) => new Promise((resolve, reject) => {
  const socket = new WebSocket(address);
  const refuse = (what) => {
    clearTimeout(timer);
    socket.onmessage = socket.onclose = null;
    socket.close();
    reject(new Failure(what));
  };
  const timer = setTimeout(() => refuse(socket.readyState === WebSocket.OPEN ? 'stranger' : 'unreachable'), GREETING);
  socket.onclose = () => refuse('unreachable');
  socket.onmessage = ({ data }) => {
    if (idle(data)) return;
    if (typeof parse(data)?.result?.version !== 'string') return refuse('stranger');
    clearTimeout(timer);
    socket.onmessage = socket.onclose = null;
    resolve(socket);
  };
});

const parse = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

// ask sends one request and waits for its answer as long as the person needs.
const ask = (socket, request) => new Promise((resolve, reject) => {
  socket.onclose = () => reject(new Failure('closed'));
  socket.onmessage = ({ data }) => {
    if (!idle(data)) resolve(parse(data));
  };
  socket.send(JSON.stringify(request));
});

// signatures reads every shape in which programs of this kind answer.
const signatures = (answer, count) => {
  const cancelled = answer?.code === 'USER_CANCELED' || (answer?.status === true && answer.body?.result === undefined);
  if (cancelled) throw new Failure('cancelled');
  if (answer?.status !== true) throw new Failure('program');
  const { result } = answer.body;
  const list = typeof result === 'string' ? [result] : (Array.isArray(result) ? result : result?.signatures);
  const all = typeof list === 'string' ? [list] : list;
  if (!Array.isArray(all) || all.length !== count || all.some((s) => typeof s !== 'string' || s === '')) throw new Failure('count');
  return all;
};

// permission tells that the browser refused, where it says so.
const permission = async () => {
  for (const name of ['loopback-network', 'local-network-access']) {
    try {
      if ((await navigator.permissions.query({ name })).state === 'denied') return true;
    } catch {
      // this browser has no such permission
    }
  }
  return false;
};

class Signing {
  #root;
  #socket;
  #cancelled = false;

  constructor(root) {
    this.#root = root;
    this.#part('sign').addEventListener('click', () => this.#sign());
    this.#part('cancel').addEventListener('click', () => this.#cancel());
    addEventListener('pagehide', () => this.#socket?.close());
  }

  #part(name) {
    return this.#root.querySelector(`[data-${name}]`);
  }

  #busy(busy, line) {
    this.#root.setAttribute('aria-busy', String(busy));
    this.#part('sign').disabled = busy;
    this.#part('cancel').hidden = !busy;
    this.#part('line').textContent = line ?? '';
  }

  // post sends a form to the server and reads its JSON.
  async #post(where, fields = []) {
    const body = new URLSearchParams([['csrf', this.#root.dataset.csrf], ...fields]);
    const answer = await fetch(where, { method: 'POST', body, headers: { Accept: 'application/json' } });
    const json = parse(await answer.text());
    if (json?.state === undefined && json?.request === undefined) throw new Error('no answer of the desk');
    return json;
  }

  async #sign() {
    const { dataset } = this.#root;
    this.#cancelled = false;
    this.#part('problem').hidden = true;
    this.#busy(true, dataset.looking);
    try {
      this.#show(await this.#run(dataset));
    } catch (error) {
      try {
        if (!(error instanceof Failure)) throw error;
        this.#show(await this.#post(dataset.fail, [['failure', error.message]]));
      } catch {
        this.#show({ state: 'failed', text: dataset.offline });
      }
    } finally {
      this.#close();
    }
  }

  async #run(dataset) {
    const socket = await this.#reach(dataset.ncalayer);
    const offer = await this.#post(dataset.offer);
    if (offer.request === undefined) return offer; // why nothing is offered
    if (this.#cancelled) throw new Failure('cancelled');
    this.#busy(true, dataset.waiting);
    offer.request.args.locale = document.documentElement.lang;
    const answer = await Promise.race([ask(socket, offer.request), this.#cancelling()]);
    const list = signatures(answer, offer.count);
    this.#close(); // the next request has a connection of its own
    this.#busy(true, dataset.checking);
    this.#part('cancel').hidden = true;
    return this.#post(dataset.answer, [['id', offer.id], ...list.map((s) => ['signature', s])]);
  }

  async #reach(address) {
    try {
      this.#socket = await connect(address);
      return this.#socket;
    } catch (error) {
      const what = error instanceof Failure ? error.message : 'unreachable'; // the page may not even open it
      throw new Failure(what === 'unreachable' && await permission() ? 'permission' : what);
    }
  }

  // cancelling fails once the person cancels on the page; NCALayer sees that the
  // connection has gone, so that a late answer is nobody's.
  #cancelling() {
    return new Promise((_, reject) => {
      this.#root.addEventListener('signing-cancel', () => reject(new Failure('cancelled')), { once: true });
    });
  }

  #cancel() {
    this.#cancelled = true;
    this.#root.dispatchEvent(new Event('signing-cancel'));
    this.#close();
  }

  #close() {
    if (!this.#socket) return;
    this.#socket.onmessage = this.#socket.onclose = null;
    this.#socket.close();
    this.#socket = undefined;
  }

  #show({ state, text, remedies = [], next }) {
    const done = state === 'checked' || state === 'unanswerable';
    this.#busy(false, done ? text : '');
    this.#root.dataset.state = state;
    if (done && next) {
      this.#part('sign').disabled = true;
      location.assign(next);
      return;
    }
    const problem = this.#part('problem');
    const list = document.createElement('ul');
    list.append(...remedies.map((r) => Object.assign(document.createElement('li'), { textContent: r })));
    problem.replaceChildren(Object.assign(document.createElement('p'), { textContent: text }), ...(remedies.length ? [list] : []));
    problem.hidden = false;
    problem.focus();
  }
}

for (const root of document.querySelectorAll('[data-ncalayer]')) new Signing(root);
