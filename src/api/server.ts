import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { getStatus, type StatusPorts } from '../services/get-status.ts';
import { problemOf } from './failures.ts';

/** The HTTP service: for now, how things stand. Answers are JSON, problems RFC 9457. */
export function buildServer(ports: StatusPorts): FastifyInstance {
  const server = Fastify({ logger: false, frameworkErrors: answerProblem });
  server.get('/v1/status', async () => getStatus(ports));
  server.setErrorHandler(answerProblem);
  server.setNotFoundHandler((_request, reply) =>
    reply.code(404).type('application/problem+json').send({
      type: 'urn:docket:not-found',
      title: 'There is nothing at this address.',
      status: 404,
      code: 'not-found',
      next: 'GET /v1/status says how things stand.',
    }),
  );
  return server;
}

function answerProblem(error: unknown, _request: unknown, reply: FastifyReply): void {
  const problem = problemOf(error);
  reply.code(problem.status).type('application/problem+json').send(problem);
}
