export interface Address {
  addressLine1: string | null
  addressLine2?: string | null
  city: string | null
  state: string | null
  postalCode: string | null
}

/** Address lines below a name: street, second line, city with state and ZIP. Empty where nothing is recorded. */
export function addressLines(address: Address): string[] {
  const region = [address.state, address.postalCode].filter(Boolean).join(' ')
  const place = [address.city, region].filter(Boolean).join(', ')
  return [address.addressLine1, address.addressLine2, place].filter((line): line is string => Boolean(line))
}
