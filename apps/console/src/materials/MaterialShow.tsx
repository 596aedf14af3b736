import type { ListPage, Material, ProductionShare } from '@lodestone/contracts';
import { EditButton, ShowBase, useRecordContext } from 'react-admin';
import { useReading } from '../api';
import { Failure, Page } from '../layout';
import { MaterialFacts } from './MaterialFacts';
import { MaterialPolicies } from './MaterialPolicies';
import { MaterialRecycling } from './MaterialRecycling';
import { ProductionChart } from './ProductionChart';
import { ProductionTable } from './ProductionTable';
import { useMaterialNames } from './useMaterialNames';

/** A material: who produces it, how much is recycled, what governs its trade, each with where it can be read. */
const MaterialShow = () => (
  <ShowBase>
    <WithMaterial />
  </ShowBase>
);

const WithMaterial = () => {
  const material = useRecordContext<Material>();
  return material === undefined ? null : <MaterialPage material={material} />;
};

const MaterialPage = ({ material }: { material: Material }) => {
  const { nameOf } = useMaterialNames();
  const { data, error, refetch } = useReading<ListPage<ProductionShare>>('/v1/production-shares', {
    query: { material: material.code, limit: 200, sort: 'stage,-share' },
  });
  return (
    <Page title={nameOf(material.code)} beside={<EditButton />}>
      <MaterialFacts material={material} />
      {error !== null && <Failure error={error} onAgain={() => void refetch()} />}
      {data !== undefined && (
        <>
          <ProductionChart material={material} shares={data.data} />
          <ProductionTable shares={data.data} />
        </>
      )}
      <MaterialRecycling code={material.code} />
      <MaterialPolicies code={material.code} />
    </Page>
  );
};

export default MaterialShow;
