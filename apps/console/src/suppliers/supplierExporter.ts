import type { SupplierSummary } from '@lodestone/contracts';
import { downloadCSV, type Exporter } from 'react-admin';
import { toCsv } from '../csv';
import { scoreCells } from '../scores';

/** Writes the suppliers of the list as CSV, figures as the API sends them. */
export const supplierExporter: Exporter<SupplierSummary> = (suppliers) => {
  const rows = suppliers.map(({ id, name, country, materials, blocked, score }) => ({
    ...{ id, name, country, materials: materials.join(' '), blocked },
    ...scoreCells(score),
  }));
  downloadCSV(toCsv(rows), 'suppliers');
};
