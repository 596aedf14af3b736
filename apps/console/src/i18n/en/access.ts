/** Users, API keys and the audit trail. */
export const access = {
  users: {
    name: 'User |||| Users',
    fields: {
      q: 'Search by name',
      name: 'Name',
      email: 'E-mail address',
      role: 'Role',
      ways: 'Signs in by',
      disabled: 'Disabled',
      updatedAt: 'Changed',
    },
  },
  apiKeys: {
    name: 'API key |||| API keys',
    fields: {
      name: 'Name',
      scopes: 'Scopes',
      createdAt: 'Created',
      lastUsedAt: 'Last used',
      expiresAt: 'Expires',
      revokedAt: 'Revoked',
    },
  },
  auditEvents: {
    name: 'Audit event |||| Audit log',
    fields: {
      at: 'When',
      actor: 'Who',
      action: 'What',
      subject: 'To what',
      subjectType: 'Kind of record',
      reason: 'Why',
    },
  },
  roles: {
    viewer: 'Viewer',
    analyst: 'Analyst',
    model_editor: 'Model editor',
    approver: 'Approver',
    admin: 'Admin',
  },
  byPassword: 'password',
  byOpenId: 'single sign-on',
  before: 'Before',
  after: 'After',
};
