import 'emfed';
import 'emfed/toots.css';
