import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiParam, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { ApiProblems } from './api-problems.decorator';

type Schema = z.ZodType;

const etag = {
  ETag: { description: 'Version of the record, for If-Match', schema: { type: 'string' as const } },
};

/** A list of records. */
export const ApiList = (schema: Schema) =>
  applyDecorators(
    ApiResponse({ status: 200, standardSchema: schema, description: 'One page' }),
    ApiProblems(400),
  );

/** One record. */
export const ApiRead = (schema: Schema) =>
  applyDecorators(
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'ETag that the caller has, a list of them, or *',
    }),
    ApiResponse({ status: 200, standardSchema: schema, headers: etag, description: 'The record' }),
    ApiResponse({ status: 304, description: 'The caller has this version' }),
    ApiProblems(404),
  );

/** A new record. */
export const ApiCreate = (schema: Schema) =>
  applyDecorators(
    ApiResponse({
      status: 201,
      standardSchema: schema,
      headers: { ...etag, Location: { description: 'Address of the record', schema: { type: 'string' } } },
      description: 'The record as kept',
    }),
    ApiProblems(400, 409, 413, 415, 422),
  );

const ifMatch = ApiHeader({
  name: 'If-Match',
  required: true,
  description: 'ETag of the record as it was read, a list of them, or * for whichever there is',
});

/** A changed record. */
export const ApiChange = (schema: Schema) =>
  applyDecorators(
    ifMatch,
    ApiResponse({ status: 200, standardSchema: schema, headers: etag, description: 'The record as kept' }),
    ApiProblems(400, 404, 409, 412, 413, 415, 422, 428),
  );

/** A step in the life of a record, which need not have been read before. */
export const ApiStep = (schema: Schema, status: 200 | 201 | 202 = 200) =>
  applyDecorators(
    ApiHeader({ name: 'If-Match', required: false, description: 'ETag of the record as it was read' }),
    ApiResponse({ status, standardSchema: schema, headers: etag, description: 'The record as kept' }),
    ApiProblems(400, 404, 409, 412, 413, 415, 422),
  );

/** A deleted record. */
export const ApiDelete = () =>
  applyDecorators(
    ifMatch,
    ApiNoContentResponse({ description: 'It is gone' }),
    ApiProblems(400, 404, 409, 412, 428),
  );

/**
 * How a path addresses a record.
 * @param description what it can be
 * @param example     left out: an id, of which there is no lasting example
 */
export const ApiRecordRef = (description: string, example?: string) =>
  ApiParam({ name: 'ref', schema: { type: 'string', maxLength: 200 }, description, example });

/** How a path addresses a supplier or partnership. */
export const ApiSubjectRef = (example?: string) =>
  ApiRecordRef('Id, or scheme:value of an identifier, percent-encoded', example);
