// Usage: node slash-create.mjs PORT PUBLIC_KEY. Checks signatures and answers a constant.
import express from 'express';
import { ExpressServer, SlashCommand, SlashCreator } from 'slash-create';

const [port, publicKey] = process.argv.slice(2);

class Actor extends SlashCommand {
  constructor(creator) {
    super(creator, { name: 'actor', description: 'Answers a constant.' });
  }

  run() {
    return 'Hello.';
  }
}

const app = express();
app.get('/healthz', (request, response) => response.send('alive'));
const creator = new SlashCreator({
  applicationID: '1200000000000000001',
  publicKey,
  token: 'unused',
  serverPort: Number(port),
  serverHost: '127.0.0.1',
});
creator.registerCommand(Actor);
creator.withServer(new ExpressServer(app));
await creator.startServer();
