import type { ProblemError } from '@lodestone/contracts';
import { useEffect, useMemo } from 'react';
import { useFormContext } from 'react-hook-form';
import { fieldErrors } from '../api';

/** Points of an evaluation are those of its first subject, which is the form. */
const SUBJECT = /^\/subjects\/0/;

/** Shows what an evaluation says is wrong at the fields of the form, until the next one says otherwise. */
export function useErrorsAtFields(errors: readonly ProblemError[]): void {
  const { setError, clearErrors } = useFormContext();
  const byField = useMemo(
    () =>
      Object.entries(
        fieldErrors(errors.map((error) => ({ ...error, pointer: error.pointer.replace(SUBJECT, '') }))),
      ),
    [errors],
  );
  useEffect(() => {
    byField.forEach(([field, message]) => setError(field, { type: 'evaluation', message }));
    return () => clearErrors(byField.map(([field]) => field));
  }, [byField, setError, clearErrors]);
}
