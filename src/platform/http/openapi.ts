import { z } from 'zod';
import type { Route } from './route.js';

type Schema = Record<string, unknown>;

const jsonSchema = (schema: z.ZodType): Schema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
  return rest;
};

const parameters = (schema: z.ZodObject | undefined, where: 'path' | 'query'): Schema[] =>
  Object.entries(schema?.shape ?? {}).map(([name, part]) => ({
    name,
    in: where,
    required: where === 'path' || !(part as z.ZodType).safeParse(undefined).success,
    schema: jsonSchema(part as z.ZodType),
  }));

function requestBody(route: Route): Schema | undefined {
  if (!route.body && !route.upload) return undefined;
  const schema = route.body ? jsonSchema(route.body) : { type: 'object', properties: {} };
  if (!route.upload)
    return { content: { 'application/json': { schema }, 'application/x-www-form-urlencoded': { schema } } };
  const properties = { ...(schema.properties as Schema), file: { type: 'string', format: 'binary' } };
  return { content: { 'multipart/form-data': { schema: { ...schema, properties } } } };
}

/** OpenAPI 3.1 of all routes, made from the schemas that parse them; `x-permission` names each one's action. */
export function openApi(routes: readonly Route[], version: string): Schema {
  const paths: Record<string, Schema> = {};
  for (const route of routes) {
    const path = route.path.replace(/:([a-zA-Z]+)/g, '{$1}');
    const body = requestBody(route);
    paths[path] = {
      ...paths[path],
      [route.method.toLowerCase()]: {
        operationId: `${route.method.toLowerCase()} ${route.path}`,
        summary: route.summary,
        'x-permission': route.action,
        parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
        ...(body ? { requestBody: body } : {}),
        responses: responsesOf(route),
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Palermo', version, description: 'Every page is also data: ask for application/json.' },
    paths,
    components: {
      schemas: { Problem: jsonSchema(problemSchema) },
      responses: {
        Problem: {
          description: 'A problem (RFC 9457) with a stable code and what to do',
          headers: { 'Retry-After': { description: 'Seconds to wait, with 429 and 503', schema: { type: 'integer' } } },
          content: {
            'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
            'text/html': {},
          },
        },
      },
    },
  };
}

const problemResponse = { $ref: '#/components/responses/Problem' };

/**
 * What an address may answer. Statuses of problems stand as ranges: their codes are the modules' (docs/errors.md), and
 * any of them has the same shape.
 */
function responsesOf(route: Route): Schema {
  return {
    '200': { description: 'The page; or its model, where JSON is accepted', content: contentOf(route) },
    '303': {
      description: route.method === 'GET' ? 'To be read elsewhere on this node' : 'See the result there',
      headers: { Location: { schema: { type: 'string' } } },
    },
    '4XX': problemResponse,
    '5XX': problemResponse,
  };
}

function contentOf(route: Route): Schema {
  const media = route.media ?? (route.path.endsWith('.csv') ? 'text/csv' : undefined);
  if (media !== undefined) return { [media]: {} };
  return {
    'application/json': { schema: route.answer ? jsonSchema(route.answer) : { type: 'object' } },
    'text/html': {},
  };
}

const problemSchema = z.object({
  type: z.string(),
  code: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  next: z.string(),
  remedy: z.string().optional(),
});
