package bsdsockets.posix;

import java.net.UnknownHostException;

/** A failure of getaddrinfo, getnameinfo or gethostbyname, which have codes of their own: gai_strerror(3). */
public final class GaiException extends UnknownHostException {
    private static final long serialVersionUID = 1;

    private final int code;
    private final int errno;
    private final String call;
    private final String target;

    GaiException(int code, int errno, String call, String target) {
        this.code = code;
        this.errno = errno;
        this.call = call;
        this.target = target;
    }

    /** The code, as in {@link Constants#EAI_NONAME}. */
    public int code() {
        return code;
    }

    /** The code's name, as in "EAI_NONAME". */
    public String symbol() {
        return Constants.nameOf("EAI_", code);
    }

    /** errno where the code is {@link Constants#EAI_SYSTEM}, else 0. */
    public int errno() {
        return code == Constants.EAI_SYSTEM ? errno : 0;
    }

    /** The call that failed, as in "getaddrinfo". */
    public String call() {
        return call;
    }

    @Override
    public String getMessage() {
        String why = code == Constants.EAI_SYSTEM ? Posix.strerror(errno) : Names.gaiStrerror(code);
        return call + "(" + target + "): " + why + " (" + symbol() + ")";
    }
}
