import type { SupplierSummary } from '@lodestone/contracts';
import { downloadCSV, type Exporter } from 'react-admin';
import { toCsv } from '../csv';

/** Writes the suppliers of the list as CSV, figures as the API sends them. */
export const supplierExporter: Exporter<SupplierSummary> = (suppliers) => {
  const rows = suppliers.map(({ id, name, country, materials, blocked, score }) => ({
    ...{ id, name, country, materials: materials.join(' '), blocked },
    value: score?.value,
    lower: score?.lower,
    upper: score?.upper,
    band: score?.band,
    bandIsFirm: score?.bandIsFirm,
    coverage: score?.coverage,
    confidence: score?.confidence,
    insufficient: score?.insufficient,
    scoringDate: score?.scoringDate,
  }));
  downloadCSV(toCsv(rows), 'suppliers');
};
