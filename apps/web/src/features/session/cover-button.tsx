import { useMutation } from '@apollo/client/react';
import { IconButton } from '@chiron/ui';
import { EyeOff } from 'lucide-react';
import { graphql } from '../../gql';
import { setCover } from './cover-state';

const COVER = graphql(`
  mutation CoverScreen {
    coverScreen
  }
`);

/** Blanks a shared workstation: at once here, and then at the server. */
export function CoverButton() {
  const [cover] = useMutation(COVER);
  const press = () => {
    setCover('covered');
    // Without network the page is hidden all the same; an hour later the server covers it by itself.
    void cover().catch(() => undefined);
  };
  return <IconButton icon={EyeOff} label="Cover screen" onPress={press} />;
}
