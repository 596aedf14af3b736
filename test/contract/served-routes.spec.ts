import { servedRoutes } from './served-routes';

it('reads the routes from the tree that Fastify draws of them', () => {
  const tree = `├── /v1/suppliers (GET, HEAD, POST)
│   └── /:ref (GET, HEAD, PATCH)
│       └── /score (GET, HEAD)
│           └── s (GET, HEAD)
└── /health
    └── /live (GET, HEAD)
`;
  expect(servedRoutes(tree)).toEqual([
    'GET /v1/suppliers',
    'POST /v1/suppliers',
    'GET /v1/suppliers/{ref}',
    'PATCH /v1/suppliers/{ref}',
    'GET /v1/suppliers/{ref}/score',
    'GET /v1/suppliers/{ref}/scores',
    'GET /health/live',
  ]);
});
