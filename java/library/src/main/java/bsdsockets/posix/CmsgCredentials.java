package bsdsockets.posix;

/**
 * Who sent a message over AF_UNIX: SCM_CREDENTIALS, unix(7). The kernel adds it where the receiver has set SO_PASSCRED; a
 * sender may name itself, and with the rights for it others (else EPERM).
 *
 * @param credentials the process, the user and the group
 */
public record CmsgCredentials(Ucred credentials) implements Cmsg {
    @Override
    public int level() {
        return Constants.SOL_SOCKET;
    }

    @Override
    public int type() {
        return Constants.SCM_CREDENTIALS;
    }

    @Override
    public byte[] data() {
        return credentials.toBytes();
    }
}
