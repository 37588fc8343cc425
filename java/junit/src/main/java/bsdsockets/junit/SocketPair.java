package bsdsockets.junit;

import bsdsockets.BsdSocket;

/**
 * Two sockets that are connected to each other.
 *
 * @param client the one that connected
 * @param server the one that was accepted; where nothing is accepted, the other one
 */
public record SocketPair(BsdSocket client, BsdSocket server) {}
