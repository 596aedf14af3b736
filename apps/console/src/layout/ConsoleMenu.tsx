import MenuBookIcon from '@mui/icons-material/MenuBookOutlined';
import Box from '@mui/material/Box';
import { CanAccess, Menu, useSidebarState, useTranslate } from 'react-admin';
import { MENU } from './menuSections';

/** The resources in sections; each person sees those that they may read. */
export const ConsoleMenu = () => (
  <Menu>
    <Menu.DashboardItem primaryText="overview.title" />
    {MENU.map((section) => (
      <MenuSection key={section.title} {...section} />
    ))}
    <Menu.Item
      to="/docs"
      component="a"
      href="/docs"
      target="_blank"
      rel="noreferrer"
      primaryText="app.menu.documentation"
      leftIcon={<MenuBookIcon />}
    />
  </Menu>
);

interface MenuSectionProps {
  readonly title: string;
  readonly resources: readonly string[];
}

const MenuSection = ({ title, resources }: MenuSectionProps) => {
  const translate = useTranslate();
  const [isOpen] = useSidebarState();
  return (
    <CanAccess resource={resources[0]} action="list">
      <Box role="group" aria-label={translate(title)} sx={{ pt: 1 }}>
        {isOpen && (
          <Box aria-hidden sx={{ px: 2, py: 0.5, fontSize: '0.75rem', color: 'text.secondary' }}>
            {translate(title)}
          </Box>
        )}
        {resources.map((name) => (
          <Menu.ResourceItem key={name} name={name} />
        ))}
      </Box>
    </CanAccess>
  );
};
