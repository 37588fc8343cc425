package bsdsockets.posix;

/**
 * An entry of getaddrinfo(3)'s list, or its hints: {@code struct addrinfo}.
 *
 * @param flags hints only, as in {@link Constants#AI_PASSIVE}
 * @param family as in {@link Constants#AF_INET}; in hints AF_UNSPEC (0) for any
 * @param socktype as in {@link Constants#SOCK_STREAM}; in hints 0 for any
 * @param protocol as in {@link Constants#IPPROTO_TCP}; in hints 0 for any
 * @param addr the address; null in hints
 * @param canonname the name's official form, in the first entry where AI_CANONNAME asks for it; else null
 */
public record AddrInfo(int flags, int family, int socktype, int protocol, Sockaddr addr, String canonname) {}
