import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { closeApp } from './close-app';

/** Longer than any test may take. */
const NEVER = 600_000;

let asked: () => void;
let answer: () => void;

@Controller()
class SlowController {
  @Get()
  async slow(): Promise<string> {
    const answered = new Promise<void>((resolve) => (answer = resolve));
    asked();
    await answered;
    return 'at last';
  }
}

@Module({ controllers: [SlowController] })
class SlowModule {}

let app: NestFastifyApplication;
let port: number;

beforeEach(async () => {
  app = await NestFactory.create<NestFastifyApplication>(SlowModule, new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
  ({ port } = app.getHttpServer().address() as AddressInfo);
});

/** A connection over which a text has been sent. */
async function sent(text: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const received = once(app.getHttpServer(), 'request');
  socket.write(text);
  await received;
  return socket;
}

describe('closing', () => {
  it('ends connections that nobody uses at once', async () => {
    const socket = await sent('GET /nothing HTTP/1.1\r\nhost: here\r\n\r\n');
    await once(socket, 'data');
    const ended = once(socket.resume(), 'close');
    await closeApp(app, NEVER);
    await ended;
  });

  it('answers what is under way', async () => {
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    const request = httpRequest({ port, host: '127.0.0.1' }).end();
    const replied = once(request, 'response');
    await isAsked;
    const closed = closeApp(app, NEVER);
    answer();
    const [reply] = (await replied) as [AsyncIterable<Buffer> & { statusCode: number }];
    expect(reply.statusCode).toBe(200);
    let text = '';
    for await (const chunk of reply) text += String(chunk);
    expect(text).toBe('at last');
    await closed;
  });

  it('cuts off whoever does not send the rest of a request while the grace lasts', async () => {
    const socket = await sent('POST / HTTP/1.1\r\nhost: here\r\ncontent-length: 9\r\n\r\n{');
    socket.on('error', () => undefined);
    const ended = once(socket.resume(), 'close');
    await closeApp(app, 20);
    await ended;
  });
});
