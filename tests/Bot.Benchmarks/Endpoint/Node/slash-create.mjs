// Usage: node slash-create.mjs PORT PUBLIC_KEY [native]. Checks signatures and answers a constant.
// The library checks them with tweetnacl, which is JavaScript; "native" does it with Node's own cryptography instead.
import { createPublicKey, verify } from 'node:crypto';
import express from 'express';
import { ExpressServer, SlashCommand, SlashCreator } from 'slash-create';

const [port, publicKey, way] = process.argv.slice(2);

class Actor extends SlashCommand {
  constructor(creator) {
    super(creator, { name: 'actor', description: 'Answers a constant.' });
  }

  run() {
    return 'Hello.';
  }
}

class NativeCreator extends SlashCreator {
  #key = createPublicKey({
    format: 'jwk',
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey, 'hex').toString('base64url') },
  });

  async _verify(body, signature, timestamp) {
    return verify(null, Buffer.from(timestamp + body), this.#key, Buffer.from(signature, 'hex'));
  }
}

const app = express();
app.get('/healthz', (request, response) => response.send('alive'));
const creator = new (way === 'native' ? NativeCreator : SlashCreator)({
  applicationID: '1200000000000000001',
  publicKey,
  token: 'unused',
  serverPort: Number(port),
  serverHost: '127.0.0.1',
});
creator.registerCommand(Actor);
creator.withServer(new ExpressServer(app));
await creator.startServer();
