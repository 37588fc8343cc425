package bsdsockets.posix;

/**
 * What getnameinfo(3) gives.
 *
 * @param host the host's name, or its number
 * @param service the service's name, or its port
 */
public record NameInfo(String host, String service) {}
