// Usage: node express.mjs PORT PUBLIC_KEY. Checks signatures and answers a constant.
import express from 'express';
import { InteractionResponseType, InteractionType, verifyKeyMiddleware } from 'discord-interactions';

const [port, publicKey] = process.argv.slice(2);
const app = express();

app.get('/healthz', (request, response) => response.send('alive'));
app.post('/interactions', verifyKeyMiddleware(publicKey), (request, response) => {
  if (request.body.type === InteractionType.APPLICATION_COMMAND) {
    response.send({
      type: InteractionResponseType.CHANNEL_MESSAGE_WITH_SOURCE,
      data: { content: 'Hello.' },
    });
  } else {
    response.sendStatus(400);
  }
});
app.listen(Number(port), '127.0.0.1');
