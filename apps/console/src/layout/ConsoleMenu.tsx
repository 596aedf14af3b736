import MenuBookIcon from '@mui/icons-material/MenuBookOutlined';
import ListSubheader from '@mui/material/ListSubheader';
import { CanAccess, Menu, useSidebarState, useTranslate } from 'react-admin';
import { MENU } from './menuSections';

/** The resources in sections; each person sees those that they may read. */
export const ConsoleMenu = () => (
  <Menu>
    {MENU.map(({ title, resources }) => (
      <MenuSection key={title} title={title} resources={resources} />
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

const MenuSection = ({ title, resources }: (typeof MENU)[number]) => {
  const translate = useTranslate();
  const [isOpen] = useSidebarState();
  return (
    <CanAccess resource={resources[0]} action="list">
      {isOpen && (
        <ListSubheader sx={{ lineHeight: 1.8, pt: 1.5, bgcolor: 'transparent', fontSize: '0.75rem' }}>
          {translate(title)}
        </ListSubheader>
      )}
      {resources.map((name) => (
        <Menu.ResourceItem key={name} name={name} />
      ))}
    </CanAccess>
  );
};
