// A mobile network for one machine: it takes short messages over SMPP, reports on them, and brings answers.
//
//   node smsc.mjs --port 2775 --control 2776 --log taken.jsonl [--undelivered 66] [--silent 77] [--rejected 88]
//
// Every message taken is a line of the log before it is acknowledged. Numbers that end in one of the given
// digits are undelivered, never reported, or refused at once. `POST /` on the control port with
// {"from","to","text"} brings an SMS of a phone; `GET /` answers once somebody is bound.
// It keeps nothing but the log, and listens on this machine only.
import { appendFileSync } from "node:fs";
import http from "node:http";
import { parseArgs } from "node:util";

import smpp from "smpp";

const text = { type: "string" };
const options = { port: text, control: text, log: text, undelivered: text, silent: text, rejected: text };
const { values } = parseArgs({ options });
const ends = (number, with_) => Boolean(with_) && number.endsWith(with_);

/** The conversations that take what phones send. */
const receivers = new Set();
let taken = 0;

/** What `short_message` says, and where it stands in a message of several parts. */
function read(pdu) {
  const { message, udh } = pdu.short_message;
  const header = udh?.map((part) => Buffer.from(part)).find((part) => part.length >= 5 && part[0] === 0);
  const [reference, parts, part] = header ? header.subarray(2, 5) : [0, 1, 1];
  return { text: String(message), reference, parts, part };
}

/** A receipt as SMPP 3.4 describes it, appendix B. */
function receipt(id, pdu, state) {
  const now = new Date().toISOString().replace(/[-T:]/g, "").slice(2, 12);
  const delivered = state === "DELIVRD";
  const line =
    `id:${id} sub:001 dlvrd:00${delivered ? 1 : 0} submit date:${now} done date:${now} ` +
    `stat:${state} err:00${delivered ? 0 : 1} text:`;
  return new smpp.PDU("deliver_sm", {
    source_addr: pdu.destination_addr,
    destination_addr: pdu.source_addr,
    esm_class: 4,
    short_message: line,
    receipted_message_id: id,
    message_state: delivered ? 2 : 5,
  });
}

function take(session, pdu) {
  const to = pdu.destination_addr;
  if (ends(to, values.rejected)) {
    session.send(pdu.response({ command_status: smpp.ESME_RINVDSTADR }));
    return;
  }
  taken += 1;
  const id = `${process.pid}-${taken}`;
  const line = { id, to, from: pdu.source_addr, coding: pdu.data_coding, ...read(pdu) };
  appendFileSync(values.log, `${JSON.stringify(line)}\n`);
  session.send(pdu.response({ message_id: id }));
  if (pdu.registered_delivery & 1 && !ends(to, values.silent)) {
    session.send(receipt(id, pdu, ends(to, values.undelivered) ? "UNDELIV" : "DELIVRD"));
  }
}

const network = smpp.createServer((session) => {
  for (const way of ["bind_transceiver", "bind_receiver", "bind_transmitter"]) {
    session.on(way, (pdu) => {
      session.send(pdu.response());
      if (way !== "bind_transmitter") receivers.add(session);
    });
  }
  session.on("submit_sm", (pdu) => take(session, pdu));
  session.on("enquire_link", (pdu) => session.send(pdu.response()));
  session.on("unbind", (pdu) => {
    session.send(pdu.response());
    session.close();
  });
  session.on("close", () => receivers.delete(session));
  session.on("error", () => receivers.delete(session));
});

/** An SMS that somebody writes on a phone. */
function bring({ from, to, text }) {
  const [session] = receivers;
  const wide = /[^\u0000-\u007f]/u.test(text);
  session.deliver_sm({
    source_addr: from,
    source_addr_ton: 1,
    source_addr_npi: 1,
    destination_addr: to,
    data_coding: wide ? 8 : 0,
    short_message: text,
  });
}

const control = http.createServer((request, answer) => {
  const status = receivers.size > 0 ? 200 : 503;
  let body = "";
  request.on("data", (chunk) => (body += chunk));
  request.on("end", () => {
    if (request.method === "POST" && status === 200) bring(JSON.parse(body));
    answer.writeHead(status).end();
  });
});

network.listen(Number(values.port), "127.0.0.1");
control.listen(Number(values.control), "127.0.0.1");
