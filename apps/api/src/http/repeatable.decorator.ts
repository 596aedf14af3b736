import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { IdempotencyInterceptor } from './idempotency.interceptor';

/** A POST that may be sent again under its `Idempotency-Key`. */
export const Repeatable = () =>
  applyDecorators(
    UseInterceptors(IdempotencyInterceptor),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[!-~]+$' },
      description:
        'Sent again within 24 hours with the same body, the request gets the same reply and does nothing',
    }),
  );
