import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';

/** An image that is fetched with a reason and a session, which no address of an img could carry. */
export function LoadedImage(props: {
  readonly queryKey: readonly string[];
  readonly load: (signal: AbortSignal) => Promise<ArrayBuffer>;
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly name: string;
}): ReactNode {
  const { queryKey, load, mediaType, name } = props;
  const image = useQuery({
    queryKey,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => load(signal),
  });
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!image.data) return;
    const made = URL.createObjectURL(new Blob([image.data], { type: mediaType }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [image.data, mediaType]);
  return url ? <img className="reference" src={url} alt={name} /> : <div className="print-blank" />;
}
