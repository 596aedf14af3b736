import type { PartnershipSummary } from '@lodestone/contracts';
import { downloadCSV, type Exporter } from 'react-admin';
import { toCsv } from '../csv';
import { scoreCells } from '../scores';

/** Writes the partnerships of the list as CSV, figures as the API sends them. */
export const partnershipExporter: Exporter<PartnershipSummary> = (partnerships) => {
  const rows = partnerships.map(({ id, name, type, status, announcedOn, parties, materials, score }) => ({
    ...{ id, name, type, status, announcedOn },
    parties: parties.map((party) => party.name).join('; '),
    materials: materials.join(' '),
    ...scoreCells(score),
  }));
  downloadCSV(toCsv(rows), 'partnerships');
};
