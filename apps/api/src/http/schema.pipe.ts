import { DomainError, invalid, problemErrorsOf, type SchemaIssue } from '@lodestone/server-kit';
import {
  type ArgumentMetadata,
  Injectable,
  type PipeTransform,
  StandardSchemaValidationPipe,
} from '@nestjs/common';

/** Checks what comes from outside by its schema: a body that fails is 422, a parameter that fails is 400. */
@Injectable()
export class SchemaPipe implements PipeTransform {
  private readonly body = new StandardSchemaValidationPipe({ exceptionFactory: refuseBody });
  private readonly parameter = new StandardSchemaValidationPipe({ exceptionFactory: refuseParameter });

  transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return (metadata.type === 'body' ? this.body : this.parameter).transform(value, metadata);
  }
}

function refuseBody(issues: readonly SchemaIssue[]): DomainError {
  const [first, ...others] = problemErrorsOf(issues);
  return invalid([first, ...others]);
}

function refuseParameter(issues: readonly SchemaIssue[]): DomainError {
  const errors = problemErrorsOf(issues);
  const [{ pointer, code, message }] = errors;
  return new DomainError('malformed', code, `${pointer.slice(1)}: ${message}`, { errors });
}
